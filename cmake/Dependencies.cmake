# Every third-party library enters here, and only as an imported target, so that its headers are
# SYSTEM headers and our -Werror never reads them.
find_package(Boost 1.74 REQUIRED)  # Boost::headers: Boost.Graph and Boost.Multiprecision
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected 1.0 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(CLI11 2.1 REQUIRED)
find_package(mimalloc REQUIRED)  # malloc of the program, see app/CMakeLists.txt
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(LibXml2 2.9 REQUIRED)  # pages and office documents
find_package(ZLIB REQUIRED)

# Graphviz ships pkg-config files but no CMake package, and the two plugins we link live in a
# subfolder that pkg-config does not name.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GVC REQUIRED IMPORTED_TARGET libgvc libcgraph)
pkg_check_modules(RSVG REQUIRED IMPORTED_TARGET librsvg-2.0)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo cairo-pdf)
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
foreach(plugin core dot_layout)
  find_library(GVPLUGIN_${plugin} NAMES gvplugin_${plugin} PATH_SUFFIXES graphviz REQUIRED)
endforeach()
# What draws is loaded when something is drawn (reports/drawing/drawing_libraries.h): its headers,
# and by which names it is found. The plugins are in no folder that the loader searches.
find_library(TAWATUR_RSVG NAMES rsvg-2 HINTS ${RSVG_LIBRARY_DIRS} REQUIRED)
find_library(TAWATUR_PANGOCAIRO NAMES pangocairo-1.0 HINTS ${PANGO_LIBRARY_DIRS} REQUIRED)
add_library(tawatur_drawing_headers INTERFACE)
add_library(tawatur::drawing_headers ALIAS tawatur_drawing_headers)
target_include_directories(tawatur_drawing_headers SYSTEM INTERFACE
  ${GVC_INCLUDE_DIRS} ${RSVG_INCLUDE_DIRS} ${CAIRO_INCLUDE_DIRS} ${PANGO_INCLUDE_DIRS})
foreach(library GVPLUGIN_core GVPLUGIN_dot_layout TAWATUR_RSVG TAWATUR_PANGOCAIRO)
  file(REAL_PATH "${${library}}" versioned)
  string(REGEX REPLACE "(\\.so\\.[0-9]+)\\..*$" "\\1" versioned "${versioned}")
  if(NOT library MATCHES "^GVPLUGIN")
    get_filename_component(versioned "${versioned}" NAME)
  endif()
  string(REGEX REPLACE "^TAWATUR_" "" name "${library}")
  string(TOUPPER "${name}" name)
  target_compile_definitions(tawatur_drawing_headers INTERFACE
    "TAWATUR_LIBRARY_${name}=\"${versioned}\"")
endforeach()

if(TAWATUR_BUILD_TESTS)
  find_package(GTest 1.12 REQUIRED)
endif()
if(TAWATUR_BUILD_BENCH)
  find_package(benchmark 1.7 REQUIRED)
endif()
