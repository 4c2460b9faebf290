#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace kq {

/// What a cell for e-mail addresses holds.
struct ReadEmail {
    enum class What {
        None,     ///< blank, or a word for nothing
        Address,  ///< `address` is set
        Invented, ///< made up by a platform (`0912345678@vn.phone`) or a filler: counts as none
        Masked,   ///< letters hidden by the platform, `l***@gmail.com`: counts as none
        Invalid,  ///< something else
    };

    What what = What::None;
    QString address; ///< trimmed and in lower case; as written, trimmed, where invalid

    friend bool operator==(const ReadEmail &, const ReadEmail &) = default;
};

/// What one cell with one address holds. `Lan <LAN@x.vn>` and `mailto:` are understood.
ReadEmail examineEmail(QStringView written);

/// All addresses of a cell, parted by `;` `,` white space or `:::`. Never empty.
std::vector<ReadEmail> examineEmails(QStringView written);

/// The address of a cell, trimmed and in lower case; empty where there is none, or none that
/// belongs to a person.
std::optional<QString> readEmail(QStringView written);

/// Whether @p address, in lower case, was made up by a platform: `<phone>@<country>.phone`, an
/// address at a marketplace's relay, `noemail@…`.
bool isInventedEmail(QStringView address);

} // namespace kq
