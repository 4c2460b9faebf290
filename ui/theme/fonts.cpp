#include "ui/theme/fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSize = 13;
constexpr int largestSize = 20;

/// Registers the font files once a process; they may be missing where the build had none.
bool registerCarriedFonts()
{
    static const bool done = [] {
        for (const QString &file :
             {u":/fonts/NotoSans-Regular.ttf"_s, u":/fonts/NotoSans-Bold.ttf"_s}) {
            if (QFile::exists(file))
                QFontDatabase::addApplicationFont(file);
        }
        return true;
    }();
    return done;
}

bool clipsVietnamese(const QString &family)
{
    static const QStringList known{u"dejavu sans"_s, u"inter"_s, u"bitstream vera sans"_s,
                                   u"sans serif"_s,  u"sans"_s,  u"helvetica"_s};
    return family.isEmpty() || known.contains(family.toLower());
}

} // namespace

QFont windowFont(const QFont &systemFont)
{
    registerCarriedFonts();
    const QString own = QFontInfo(systemFont).family();
    const QString noto = u"Noto Sans"_s;
    QFont font;
    font.setFamilies(clipsVietnamese(own) ? QStringList{noto, own} : QStringList{own, noto});
    font.setPixelSize(std::clamp(QFontInfo(systemFont).pixelSize(), leastSize, largestSize));
    return font;
}

QFont carriedFont()
{
    registerCarriedFonts();
    QFont font;
    font.setFamilies({u"Noto Sans"_s});
    font.setPixelSize(leastSize);
    return font;
}

} // namespace kq
