# Every library that the product uses, found in one place. Licences: see LICENSES.md.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Gui Widgets Charts Concurrent Svg LinguistTools)
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
find_package(SQLite3 REQUIRED)
find_package(EXPAT REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)

# Debian's libzip CMake package fails without its command line tools, and libxlsxwriter ships only a
# pkg-config file there; vcpkg has CMake packages for both.
find_package(PkgConfig)
if(PkgConfig_FOUND)
    pkg_check_modules(libzip IMPORTED_TARGET libzip)
    pkg_check_modules(xlsxwriter IMPORTED_TARGET xlsxwriter)
endif()
if(NOT TARGET PkgConfig::libzip)
    find_package(libzip CONFIG REQUIRED)
    add_library(kq_libzip INTERFACE)
    target_link_libraries(kq_libzip INTERFACE libzip::zip)
    add_library(PkgConfig::libzip ALIAS kq_libzip)
endif()

# Debian's libphonenumber brings no CMake package. Its headers are protobuf's generated ones, whose
# inline functions ask for protobuf itself.
add_library(kq_phonenumber INTERFACE)
find_package(libphonenumber CONFIG QUIET)
if(TARGET libphonenumber::phonenumber-shared)
    target_link_libraries(kq_phonenumber INTERFACE libphonenumber::phonenumber-shared)
elseif(TARGET libphonenumber::phonenumber)
    target_link_libraries(kq_phonenumber INTERFACE libphonenumber::phonenumber)
else()
    find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)
    find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
    find_package(Protobuf REQUIRED)
    target_include_directories(kq_phonenumber SYSTEM INTERFACE "${PHONENUMBER_INCLUDE_DIR}")
    target_link_libraries(kq_phonenumber INTERFACE "${PHONENUMBER_LIBRARY}" protobuf::libprotobuf)
endif()
