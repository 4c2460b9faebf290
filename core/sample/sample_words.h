#pragma once

#include <span>

namespace kq {

/// Goods of the sample shop, which sells for mothers and babies.
struct SampleProduct {
    const char *code;
    const char *name;
    const char *category;
    int price; ///< đồng
};

std::span<const SampleProduct> sampleProducts();
std::span<const char *const> sampleFamilyNames();
std::span<const char *const> sampleWomensNames(); ///< middle and given name
std::span<const char *const> sampleMensNames();
/// As tills write areas, old provinces and new ones mixed; the first are the most frequent.
std::span<const char *const> sampleAreas();
std::span<const char *const> sampleStreets();

} // namespace kq
