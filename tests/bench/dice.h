#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace kq::bench {

/// Random numbers that are the same on every machine, which the distributions of the standard
/// library are not. The generator is xoshiro256** with splitmix64 before it.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
    {
        for (std::uint64_t &word : m_state) {
            seed += 0x9e3779b97f4a7c15U;
            std::uint64_t mixed = seed;
            mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
            mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
            word = mixed ^ (mixed >> 31U);
        }
    }

    std::uint64_t next()
    {
        const std::uint64_t result = rotated(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }

    /// From 0 up to, not including, 1.
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// From 0 to @p count - 1.
    int below(int count) { return static_cast<int>(share() * count); }
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - share()));
        return radius * std::cos(6.283185307179586 * share());
    }
    /// By Marsaglia and Tsang's method.
    double gamma(double shape)
    {
        if (shape < 1)
            return gamma(shape + 1) * std::pow(1 - share(), 1 / shape);
        const double d = shape - 1.0 / 3;
        for (;;) {
            const double x = normal();
            const double v = std::pow(1 + x / std::sqrt(9 * d), 3);
            if (v > 0 && std::log(1 - share()) < 0.5 * x * x + d - d * v + d * std::log(v))
                return d * v;
        }
    }
    int poisson(double mean)
    {
        if (mean > 50)
            return static_cast<int>(std::max(0.0, mean + std::sqrt(mean) * normal() + 0.5));
        const double limit = std::exp(-mean);
        int count = 0;
        for (double product = share(); product > limit; product *= share())
            ++count;
        return count;
    }

private:
    static std::uint64_t rotated(std::uint64_t value, unsigned by)
    {
        return (value << by) | (value >> (64 - by));
    }

    std::array<std::uint64_t, 4> m_state{};
};

} // namespace kq::bench
