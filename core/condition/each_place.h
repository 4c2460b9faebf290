#pragma once

#include <cstddef>

/// Loops over the places of a block, for processors of today and of 2009 in one program.
namespace kq {

#if defined(__GNUC__) && defined(__x86_64__) && !defined(__AVX2__)

/// Whether the processor does twice as many numbers at a time as the program asks for.
inline bool hasWideNumbers()
{
    return __builtin_cpu_supports("avx2") != 0;
}

template <class Each>
[[gnu::target("avx2")]] void forEachPlaceWide(std::size_t size, Each each)
{
    for (std::size_t i = 0; i < size; ++i)
        each(i);
}

#else

inline bool hasWideNumbers()
{
    return false;
}

template <class Each>
void forEachPlaceWide(std::size_t, Each)
{}

#endif

/// Calls @p each with every number below @p size. It should capture copies and have no branch, so
/// that the compiler does many places at once.
template <class Each>
void forEachPlace(std::size_t size, Each each)
{
    if (hasWideNumbers()) {
        forEachPlaceWide(size, each);
        return;
    }
    for (std::size_t i = 0; i < size; ++i)
        each(i);
}

} // namespace kq
