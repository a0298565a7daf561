# SPDX-License-Identifier: GPL-3.0-or-later
# cpack -G DEB in a build folder: one package with both programs.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME heapsight)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "explorer for heap snapshots of Node.js and other V8 programs")
set(CPACK_PACKAGE_DESCRIPTION
"heapsight opens heap snapshots of Node.js, Chrome and other programs with V8,
compares two of them side by side, and shows who holds the objects of a class
that grew, by variable, file and line. It watches running processes, too.
.
heapsight is the window, heapsight-cli the same on the command line.")
set(CPACK_PACKAGE_CONTACT "The heapsight authors <heapsight@users.noreply.invalid>")
set(CPACK_PACKAGE_VENDOR heapsight)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so the libraries do not name them: drawings, icons, a font with every sign, the words of
# Qt's own dialogs.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6svg6, fonts-dejavu-core, qt6-translations-l10n, bash-completion")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
