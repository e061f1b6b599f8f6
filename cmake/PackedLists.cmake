# The word lists of the readers, packed while the program is built: made from JSON at each start they
# would take longer than all the rest of a short command.
add_executable(make_word_lists "${PROJECT_SOURCE_DIR}/app/service/make_word_lists.cpp")
target_link_libraries(make_word_lists PRIVATE tawatur::claims tawatur::sources tawatur::options)
set(packed "${CMAKE_CURRENT_BINARY_DIR}/packed_lists")
file(MAKE_DIRECTORY "${packed}")
add_library(tawatur_packed_lists STATIC "${PROJECT_SOURCE_DIR}/app/service/packed_lists.cpp")
foreach(lang ar en es fr he)
  add_custom_command(OUTPUT "${packed}/${lang}.cpp"
    COMMAND make_word_lists ${lang} "${packed}/${lang}.cpp"
    DEPENDS make_word_lists VERBATIM)
  target_sources(tawatur_packed_lists PRIVATE "${packed}/${lang}.cpp")
endforeach()
target_link_libraries(tawatur_packed_lists PUBLIC tawatur::core PRIVATE tawatur::options)
# Pictures of memory and not code: nothing to check in them.
set_target_properties(tawatur_packed_lists PROPERTIES CXX_CLANG_TIDY "")
target_link_libraries(tawatur_cli PRIVATE tawatur_packed_lists)
