#pragma once

#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"

#include <vector>

namespace kq {

/// Keeps where a page wanted to lead to and what it had to say, in order.
class ToldWindow final : public Navigator, public Notices {
public:
    std::vector<Destination> went;
    std::vector<Notice> said;

    void go(const Destination &destination) override { went.push_back(destination); }
    void say(const Notice &notice) override { said.push_back(notice); }
    /// What was said last; nothing where nothing was.
    [[nodiscard]] Notice last() const { return said.empty() ? Notice() : said.back(); }
};

} // namespace kq
