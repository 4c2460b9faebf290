# The window program of Windows: no console, an icon, and a manifest that makes UTF-8 the code page of
# the process, so that libraries that take narrow file names open "Cửa hàng.xlsx" too.
configure_file("${CMAKE_CURRENT_LIST_DIR}/khachquen.rc.in" "${CMAKE_CURRENT_BINARY_DIR}/khachquen.rc" @ONLY)
target_sources(khachquen PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/khachquen.rc")
foreach(program khachquen khachquen-cli)
    if(TARGET ${program})
        target_sources(${program} PRIVATE "${CMAKE_CURRENT_LIST_DIR}/khachquen.manifest")
    endif()
endforeach()

set(CPACK_NSIS_DISPLAY_NAME "Khach Quen")
set(CPACK_NSIS_PACKAGE_NAME "Khach Quen")
set(CPACK_NSIS_MUI_ICON "${CMAKE_CURRENT_LIST_DIR}/khachquen.ico")
set(CPACK_NSIS_MUI_UNIICON "${CMAKE_CURRENT_LIST_DIR}/khachquen.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin/khachquen.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_PACKAGE_EXECUTABLES khachquen "Khach Quen")
