# moc of Qt 6.4 cannot parse libstdc++'s <concepts> where a header meets it before any Qt header, as
# those do that begin with a core header; it needs nothing from there, so it is told to skip it.
set(CMAKE_AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS=1")

# kq_add_room(NAME <room> SOURCES <files> LIBS <targets>)
#
# One room of the house: a static library kq_<room>. A room links only rooms of lower floors, so an
# include that climbs the stairs fails at the linker as well as in the architecture test.
function(kq_add_room)
    cmake_parse_arguments(ROOM "" "NAME" "SOURCES;LIBS" ${ARGN})
    add_library(kq_${ROOM_NAME} STATIC ${ROOM_SOURCES})
    target_include_directories(kq_${ROOM_NAME} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(kq_${ROOM_NAME} PUBLIC kq_options ${ROOM_LIBS})
endfunction()

# kq_add_test(NAME <tst_subject> [SOURCES <files>] LIBS <targets> [LABELS <labels>] [TIMEOUT <s>])
#
# The only way to make a test: a Qt Test program of one subject, run by ctest without a screen.
function(kq_add_test)
    cmake_parse_arguments(TEST "" "NAME;TIMEOUT" "SOURCES;LIBS;LABELS;DEFINITIONS" ${ARGN})
    if(NOT TEST_SOURCES)
        set(TEST_SOURCES ${TEST_NAME}.cpp)
    endif()
    add_executable(${TEST_NAME} ${TEST_SOURCES})
    set_target_properties(${TEST_NAME} PROPERTIES AUTOMOC ON)
    target_link_libraries(${TEST_NAME} PRIVATE kq_options Qt6::Test ${TEST_LIBS})
    target_compile_definitions(${TEST_NAME} PRIVATE
        KQ_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        KQ_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data"
        ${TEST_DEFINITIONS})
    add_test(NAME ${TEST_NAME} COMMAND ${TEST_NAME})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    set_tests_properties(${TEST_NAME} PROPERTIES
        TIMEOUT ${TEST_TIMEOUT}
        LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
