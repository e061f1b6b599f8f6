cmake_minimum_required(VERSION 3.25)

# What draws brings forty libraries with it and is loaded when something is drawn: PROGRAM must not
# name it, or every command starts with it again.
execute_process(COMMAND "${READELF}" -d "${PROGRAM}" OUTPUT_VARIABLE dynamic RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT dynamic MATCHES "NEEDED.*libc\\.so")
  message(FATAL_ERROR "cannot read what ${PROGRAM} needs")
endif()
if(dynamic MATCHES "NEEDED[^\n]*(gvc|cgraph|gvplugin|rsvg|cairo|pango|glib|gobject)[^\n]*")
  message(FATAL_ERROR "loaded at each start: ${CMAKE_MATCH_0}")
endif()
