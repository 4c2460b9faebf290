# The application bundle of macOS, which also opens shop files from the Finder.
set_target_properties(khachquen PROPERTIES
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_LIST_DIR}/Info.plist.in"
    MACOSX_BUNDLE_BUNDLE_NAME "Khách Quen"
    MACOSX_BUNDLE_GUI_IDENTIFIER org.khachquen.KhachQuen
    MACOSX_BUNDLE_ICON_FILE khachquen.icns
    MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
    MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}")
target_sources(khachquen PRIVATE "${CMAKE_CURRENT_LIST_DIR}/khachquen.icns")
set_source_files_properties("${CMAKE_CURRENT_LIST_DIR}/khachquen.icns"
    TARGET_DIRECTORY khachquen
    PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
