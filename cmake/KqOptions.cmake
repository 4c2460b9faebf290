# Compile once: ccache where it is installed. A launcher that is given on the command line wins.
find_program(KQ_CCACHE ccache)
mark_as_advanced(KQ_CCACHE)
if(KQ_CCACHE AND NOT MSVC AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${KQ_CCACHE}")
endif()

# What every target of the project is compiled with. Nothing here is global: a target takes it by
# linking kq_options.
add_library(kq_options INTERFACE)
target_compile_features(kq_options INTERFACE cxx_std_20)
target_compile_definitions(kq_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER
    QT_NO_FOREACH
)
if(MSVC)
    target_compile_options(kq_options INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
    if(KQ_WARNINGS_AS_ERRORS)
        target_compile_options(kq_options INTERFACE /WX)
    endif()
else()
    target_compile_options(kq_options INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum -Wold-style-cast)
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        # Clang warns of each trailing member that is left to its default, which is how Error is made.
        target_compile_options(kq_options INTERFACE -Wno-missing-field-initializers)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Optimising hard, g++ 12 takes the growth of a std::string for overlapping memory and the
        # inside of an empty std::optional for an uninitialised value. The suite runs under the
        # sanitizers as well.
        target_compile_options(kq_options INTERFACE
            "$<$<CONFIG:Release>:-Wno-restrict;-Wno-maybe-uninitialized>")
    endif()
    if(KQ_WARNINGS_AS_ERRORS)
        target_compile_options(kq_options INTERFACE -Werror)
    endif()
endif()
if(KQ_SANITIZERS)
    target_compile_options(kq_options INTERFACE
        -fsanitize=${KQ_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(kq_options INTERFACE -fsanitize=${KQ_SANITIZERS})
endif()
