# One INTERFACE target carries the language level, the warnings and the sanitizers.
# Our targets link it PRIVATE; imported targets never see it.
add_library(tawatur_options INTERFACE)
add_library(tawatur::options ALIAS tawatur_options)

target_compile_features(tawatur_options INTERFACE cxx_std_20)
find_program(TAWATUR_CCACHE ccache)
if(TAWATUR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # The sloppiness is what ccache demands before it caches files that use a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${TAWATUR_CCACHE}")
endif()
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

target_compile_options(tawatur_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
  -Wunused -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough
  -Wswitch-enum -Wundef
  # -Wno-restrict: GCC 12 false positive on std::string when optimising (GCC PR105329).
  "$<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wduplicated-branches;-Wlogical-op;-Wuseless-cast;-Wno-restrict>")
# In a group of files GCC 12 takes every file for a header, and inlines so far that it sees null
# pointers where there are none; both warnings stay on in builds file by file.
if(CMAKE_UNITY_BUILD)
  target_compile_options(tawatur_options INTERFACE
    "$<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage;-Wno-null-dereference>")
endif()
if(TAWATUR_WERROR)
  target_compile_options(tawatur_options INTERFACE -Werror)
endif()

# Bounds-checked operator[] and friends in every non-optimised build.
target_compile_definitions(tawatur_options INTERFACE
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

# Sanitizers must reach every object in the link, so they are directory-wide.
if(TAWATUR_SANITIZE)
  add_compile_options(-fsanitize=${TAWATUR_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  # These look at every use of a pointer and take a quarter of the time of compiling; what they find
  # in code that compiles on one kind of machine the address sanitizer finds as well.
  if(TAWATUR_SANITIZE MATCHES "undefined" AND NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_compile_options(-fno-sanitize=null,alignment,vptr,object-size)
  endif()
  add_link_options(-fsanitize=${TAWATUR_SANITIZE})
  if(TAWATUR_BUILD_FUZZ AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_compile_options(-fsanitize=fuzzer-no-link)
  endif()
endif()
