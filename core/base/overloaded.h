#pragma once

namespace kq {

/// A visitor for std::visit made of one function for each alternative.
template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

} // namespace kq
