#pragma once

namespace kq::area_data {

// The files of resources/areas, compiled in by CMakeLists.txt.
extern const char *const provinces;
extern const char *const districts;

} // namespace kq::area_data
