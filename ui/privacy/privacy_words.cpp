#include "ui/privacy/privacy_words.h"

#include <QCoreApplication>

namespace kq {

namespace {

struct PrivacyWords {
    Q_DECLARE_TR_FUNCTIONS(kq::PrivacyWords)
};

} // namespace

QString channelName(MessageChannel channel)
{
    switch (channel) {
    case MessageChannel::Zalo:
        return PrivacyWords::tr("Zalo");
    case MessageChannel::Sms:
        return PrivacyWords::tr("SMS");
    case MessageChannel::Email:
        return PrivacyWords::tr("Email");
    case MessageChannel::Phone:
        return PrivacyWords::tr("Call");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
