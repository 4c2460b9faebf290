#pragma once

#include "core/importing/import_file.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kq {

/// What the owner has settled of one file so far, and what the program makes of it: the wizard
/// without its widgets. Each choice makes the guess out of date, until take() brings a new one.
class ImportSession {
public:
    /// Begins anew with a file.
    void open(const QString &file);

    void chooseSheet(const QString &sheet);
    void chooseKind(ImportKind kind);
    void chooseHeaderRow(int row); ///< the first is 1
    void chooseEncoding(const QString &name);
    void chooseDelimiter(const QString &sign);
    void chooseDateOrder(DateOrder order);
    void chooseDecimal(DecimalMark mark);
    /// What becomes of all columns. False where none becomes anything: there is nothing to guess.
    [[nodiscard]] bool chooseColumns(const std::vector<MappedColumn> &columns);
    /// What a status word of the file means; empty: not known after all.
    void chooseStatus(const QString &word, std::optional<OrderStatus> status);
    /// What an attribute of the shop's own that it has not yet will hold.
    void chooseType(const QString &attribute, AttributeType type);
    /// Leaves aside what the owner chose for such files before.
    void recogniseAnew();

    void take(FileGuess guess);
    void drop() { m_guess.reset(); } ///< the guess on its way is not wanted any more

    [[nodiscard]] const QString &file() const { return m_request.file; }
    /// Empty while there is none that is up to date.
    [[nodiscard]] const std::optional<FileGuess> &guess() const { return m_guess; }
    [[nodiscard]] ImportKind kind() const;
    /// Set where the file is read as the last one of its kind.
    [[nodiscard]] const std::optional<RememberedMapping> &remembered() const
    {
        return m_remembered;
    }
    /// Whether the owner has fixed how dates, or numbers, are written.
    [[nodiscard]] bool fixesDateOrder() const { return m_dateOrderChosen; }
    [[nodiscard]] bool fixesDecimal() const { return m_decimalChosen; }

    /// Status words of the file that the program does not know, those with a meaning by now too.
    [[nodiscard]] const QStringList &statusWords() const { return m_statusWords; }
    [[nodiscard]] std::optional<OrderStatus> meaningOf(const QString &statusWord) const;
    /// What a dry run found out about the file need not be found out by the import.
    void keepNotes(const ImportReport &report);
    /// Takes up the unknown words among the rows that a dry run turned away. Whether there were
    /// any.
    bool addStatusWords(const ImportReport &report);

    /// Names of the attributes that the shop has, which columns may become.
    void setOwnAttributes(const QStringList &names) { m_ownAttributes = names; }
    [[nodiscard]] const QStringList &ownAttributes() const { return m_ownAttributes; }

    /// What to ask guessFile() with.
    [[nodiscard]] const ImportRequest &question() const { return m_request; }
    /// What to import with, as the guess in view says.
    [[nodiscard]] ImportRequest request(const QString &source) const;

private:
    void reopen();
    void forgetGuess();
    void keepReasons();

    ImportRequest m_request;
    std::optional<FileGuess> m_guess;
    std::vector<ColumnGuess> m_firstColumns; ///< before columns were chosen: why they were taken so
    std::optional<RememberedMapping> m_remembered;
    QStringList m_statusWords;
    QStringList m_ownAttributes;
    bool m_dateOrderChosen = false;
    bool m_decimalChosen = false;
};

} // namespace kq
