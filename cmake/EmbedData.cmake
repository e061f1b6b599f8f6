# tawatur_embed(TARGET t NAME units FILE ${PROJECT_SOURCE_DIR}/data/units.json)
#
# Makes the file's bytes available to the target as
#     namespace tawatur::embedded { extern const std::string_view units; }
# declared in "embedded/units.h", so that an installed program needs no data folder and two builds
# of one commit read the same tables. The file is a build dependency: editing it rebuilds.
function(tawatur_embed)
  cmake_parse_arguments(E "" "TARGET;NAME;FILE" "" ${ARGN})
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded_${E_TARGET}")
  set(header "${folder}/embedded/${E_NAME}.h")
  set(source "${folder}/${E_NAME}.cpp")
  file(CONFIGURE OUTPUT "${header}" @ONLY CONTENT
"#ifndef EMBEDDED_@E_NAME@_H
#define EMBEDDED_@E_NAME@_H
#include <string_view>
namespace tawatur::embedded {
extern const std::string_view @E_NAME@;
}
#endif
")
  add_custom_command(OUTPUT "${source}"
    COMMAND ${CMAKE_COMMAND} -DNAME=${E_NAME} -DFILE=${E_FILE} -DOUT=${source}
      -P "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
    DEPENDS "${E_FILE}" "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake" VERBATIM)
  target_sources(${E_TARGET} PRIVATE "${source}")
  target_include_directories(${E_TARGET} PRIVATE "${folder}")
endfunction()
