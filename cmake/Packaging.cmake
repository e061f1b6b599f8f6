# `cmake --install` and the Debian package.
include(GNUInstallDirs)

install(TARGETS tawatur RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY "${TAWATUR_MANUALS}/" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
  FILES_MATCHING PATTERN "*.1")
install(FILES "${TAWATUR_MANUALS}/tawatur.bash"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME tawatur)
install(FILES "${TAWATUR_MANUALS}/_tawatur"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${TAWATUR_MANUALS}/tawatur.fish"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}"
  FILES_MATCHING PATTERN "*.md" PATTERN "*.svg" PATTERN "*.png" PATTERN "schema" EXCLUDE)
install(DIRECTORY docs/schema/ DESTINATION "${CMAKE_INSTALL_DATADIR}/tawatur/schema"
  FILES_MATCHING PATTERN "*.json")
install(DIRECTORY examples DESTINATION "${CMAKE_INSTALL_DOCDIR}")
foreach(file README.md LICENSE THIRD-PARTY.md)
  if(EXISTS "${PROJECT_SOURCE_DIR}/${file}")
    install(FILES ${file} DESTINATION "${CMAKE_INSTALL_DOCDIR}")
  endif()
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tawatur)
set(CPACK_PACKAGE_VENDOR Tawatur)
set(CPACK_PACKAGE_CONTACT "The Tawatur maintainers <maintainers@tawatur.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "consistency reports for claims and the sources behind them")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"For every claim and every value in a claim, Tawatur reports whether the sources agree,
conflict, or come down to a single source, and shows the chain, the quote and the reason;
as text, HTML, JSON and SVG, in English and Arabic.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded only to draw, so that dpkg-shlibdeps does not see them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libgvc6, librsvg2-2, libpangocairo-1.0-0")
# Pictures (PNG, PDF) are drawn with the fonts of the machine.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS fonts-noto-core)
# Without these tools CPack would make a package that names no dependencies.
find_program(TAWATUR_DPKG_SHLIBDEPS dpkg-shlibdeps)
if(NOT TAWATUR_DPKG_SHLIBDEPS)
  set(CPACK_GENERATOR TGZ)
endif()
include(CPack)
