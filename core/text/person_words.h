#pragma once

#include "core/domain/customer.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace kq {

/// `nam` `nữ` `male` `F` `anh` `chị` `Mr` `khác` …; empty for unknown words.
std::optional<Gender> readGender(QStringView written);

/// `có` `không` `yes` `x` `1` `true` …; empty for unknown words.
std::optional<bool> readYesNo(QStringView written);

/// `đồng ý` `từ chối` `TC` `chặn` `unsubscribed` `chưa hỏi`, words for yes and no; empty for
/// unknown words.
std::optional<Consent> readConsent(QStringView written);

/// Whether a name is only a word for a walk-in sale: `Khách lẻ`, `khách vãng lai`, `KL`, `walk-in`,
/// also with a number behind it (`Khách lẻ 1`). An empty name is none.
bool isWalkInName(QStringView name);

/// Whether a tag or note says that the person refuses messages: `TC`, `chặn`, `stop` ….
bool isRefusalWord(QStringView written);

/// The installed app in its stable word where it is known (`none` `ios` `android`), else as
/// written, trimmed.
QString readApp(QStringView written);

} // namespace kq
