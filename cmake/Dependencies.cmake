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
add_library(tawatur_graphviz INTERFACE)
add_library(tawatur::graphviz ALIAS tawatur_graphviz)
target_link_libraries(tawatur_graphviz INTERFACE
  PkgConfig::GVC ${GVPLUGIN_core} ${GVPLUGIN_dot_layout})
# Where the program looks for them once installed; CMake finds the build's own way.
get_filename_component(TAWATUR_GRAPHVIZ_PLUGINS "${GVPLUGIN_core}" DIRECTORY)

if(TAWATUR_BUILD_TESTS)
  find_package(GTest 1.12 REQUIRED)
endif()
if(TAWATUR_BUILD_BENCH)
  find_package(benchmark 1.7 REQUIRED)
endif()
