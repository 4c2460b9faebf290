#include "core/wording/list_words.h"

namespace kq {

namespace {

const char *sourceFor(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::NoAddress:
        return QT_TRANSLATE_NOOP("Words", "No phone or email");
    case ExclusionReason::InvalidAddress:
        return QT_TRANSLATE_NOOP("Words", "Number of the wrong kind");
    case ExclusionReason::OptedOut:
        return QT_TRANSLATE_NOOP("Words", "Opted out");
    case ExclusionReason::DoNotContact:
        return QT_TRANSLATE_NOOP("Words", "Do not contact");
    case ExclusionReason::ContactedRecently:
        return QT_TRANSLATE_NOOP("Words", "Contacted too recently");
    case ExclusionReason::DuplicateAddress:
        return QT_TRANSLATE_NOOP("Words", "Same address as somebody else");
    case ExclusionReason::Restricted:
        return QT_TRANSLATE_NOOP("Words", "Use of their data is restricted");
    }
    Q_UNREACHABLE();
    return "";
}

} // namespace

ListHeaders listHeaders(const Words &words)
{
    return {words.say(QT_TRANSLATE_NOOP("Words", "Customers")),
            words.say(QT_TRANSLATE_NOOP("Words", "Name")),
            words.say(QT_TRANSLATE_NOOP("Words", "Phone")),
            words.say(QT_TRANSLATE_NOOP("Words", "Email")),
            words.say(QT_TRANSLATE_NOOP("Words", "Area")),
            words.say(QT_TRANSLATE_NOOP("Words", "Tags")),
            words.say(QT_TRANSLATE_NOOP("Words", "Number of purchases")),
            words.say(QT_TRANSLATE_NOOP("Words", "Total spend")),
            words.say(QT_TRANSLATE_NOOP("Words", "Last purchase"))};
}

QString nameOf(ExclusionReason reason, const Words &words)
{
    return words.say(sourceFor(reason));
}

} // namespace kq
