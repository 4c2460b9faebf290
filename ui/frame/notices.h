#pragma once

#include <QString>

#include <functional>

namespace kq {

/// What was done, said quietly under the page's title.
struct Notice {
    enum class Kind { Done, Warning, Failed };

    Kind kind = Kind::Done;
    QString text;
    QString actionText;           ///< such as "Undo"; empty: no action
    std::function<void()> action; ///< called at most once; the notice is gone then
};

/// Where pages say what was done. A new notice takes the place of the one before.
class Notices {
public:
    Notices() = default;
    Notices(const Notices &) = delete;
    Notices &operator=(const Notices &) = delete;
    virtual ~Notices() = default;

    virtual void say(const Notice &notice) = 0;
};

} // namespace kq
