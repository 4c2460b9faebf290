#pragma once

#include <QString>

namespace kq::test {

/// Files as shops really have them, for pictures of the import.
struct MessyFiles {
    QString book; ///< a cover, people under titles and two rows of headers, orders, a sum, names
    QString nameless; ///< people without a row of headers
    QString orders;   ///< with a word for a status that nobody knows, and rows that cannot be read
    QString later;    ///< the people of `old` again, some of them changed
    QString old;      ///< people in TCVN3, as programs before Unicode wrote them
    QString broken;   ///< named as a workbook, and none
};

/// Writes them into @p folder. Everybody in them is made up.
MessyFiles writeMessyFiles(const QString &folder);

} // namespace kq::test
