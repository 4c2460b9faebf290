#include "core/wording/request_words.h"

namespace kq {

namespace {

const char *sourceFor(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Access:
        return QT_TRANSLATE_NOOP("Words", "See the data");
    case RequestKind::Correction:
        return QT_TRANSLATE_NOOP("Words", "Correct the data");
    case RequestKind::Withdrawal:
        return QT_TRANSLATE_NOOP("Words", "Withdraw consent");
    case RequestKind::Restriction:
        return QT_TRANSLATE_NOOP("Words", "Keep but not use");
    case RequestKind::Objection:
        return QT_TRANSLATE_NOOP("Words", "Object to the use");
    case RequestKind::Erasure:
        return QT_TRANSLATE_NOOP("Words", "Erase the data");
    }
    Q_UNREACHABLE();
    return "";
}

} // namespace

QString nameOf(RequestKind kind, const Words &words)
{
    return words.say(sourceFor(kind));
}

} // namespace kq
