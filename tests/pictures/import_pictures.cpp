#include "import_pictures.h"

#include "messy_files.h"

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

const QString next = u"wizardNext"_s;
const QString cancel = u"wizardCancel"_s;

/// A workbook with a cover, people under titles and two rows of headers, and orders.
std::vector<PictureOf> bookPictures(const MessyFiles &files)
{
    return {
        {u"import-book-file"_s, ToImportFiles{{files.book}}},
        {u"import-book-what"_s, {}, next},
        {u"import-book-columns"_s, {}, next},
        {u"import-book-own"_s, {}, u"keepAsOwn"_s},
        {u"import-book-check"_s, {}, next},
        {u"import-book-result"_s, {}, u"importButton"_s},
        {u"import-orders-file"_s, {}, u"importAnother"_s},
        {u"import-orders-what"_s, {}, next},
        {u"import-orders-columns"_s, {}, next},
        {u"import-orders-check"_s, {}, next},
        {u"import-orders-result"_s, {}, u"importButton"_s, cancel},
    };
}

std::vector<PictureOf> otherPictures(const MessyFiles &files)
{
    return {
        {u"import-nameless-what"_s, ToImportFiles{{files.nameless}}, next},
        {u"import-nameless-columns"_s, {}, next},
        {u"import-nameless-check"_s, {}, next},
        {u"import-nameless-result"_s, {}, u"importButton"_s, cancel},
        {u"import-old-file"_s, ToImportFiles{{files.old}}},
        {u"import-old-what"_s, {}, next},
        {u"import-old-columns"_s, {}, next},
        {u"import-old-check"_s, {}, next},
        {u"import-old-result"_s, {}, u"importButton"_s, cancel},
        {u"import-later"_s, ToImportFiles{{files.later}}},
        {u"import-later-result"_s, {}, u"importButton"_s},
        {u"import-later-undone"_s, {}, u"undoImport"_s, cancel},
        {u"import-broken"_s, ToImportFiles{{files.broken}}, {}, cancel},
        {u"import-history"_s, ToPage{PageId::Imports}},
    };
}

} // namespace

std::vector<PictureOf> importPictures(const QString &folder)
{
    const MessyFiles files = writeMessyFiles(folder);
    std::vector<PictureOf> all = bookPictures(files);
    const std::vector<PictureOf> others = otherPictures(files);
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

} // namespace kq::test
