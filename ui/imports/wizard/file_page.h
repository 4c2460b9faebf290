#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace kq {

class SheetChooser;

/// Step "File": which file, which of its sheets, and where it comes from.
class FilePage : public QWidget {
    Q_OBJECT
public:
    explicit FilePage(QWidget *parent = nullptr);

    void setFile(const QString &path);
    /// The sheets of the file and the one that is read; the chooser shows only where there are
    /// several and offerSheets() was not called for the file.
    void setSheets(const QStringList &sheets, const QString &read, Language language);
    /// Offers to import several sheets of the file, one after the other. The names of those that
    /// are ticked at first.
    QStringList offerSheets(const FileGuess &guess);
    /// Names that the shop file knows already.
    void setSources(const QStringList &names);
    /// As typed; empty for the usual one.
    [[nodiscard]] QString source() const;
    /// Puts a name in place of what was typed.
    void setSource(const QString &name);
    /// Whether the file is read as the last one of its kind, which the owner may not want.
    void setRemembered(bool remembered);

Q_SIGNALS:
    void sheetChosen(const QString &sheet);
    /// Several sheets were offered, and these are wanted, in that order.
    void sheetsChosen(const QStringList &sheets);
    /// The file is to be recognised without what is remembered.
    void anewWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChooser(bool ofSeveral);

    QLabel *m_file;
    QLabel *m_folder;
    QLabel *m_sheetLabel;
    QComboBox *m_sheet;
    SheetChooser *m_sheets;
    QLabel *m_sheetsHint;
    QLabel *m_sourceLabel;
    QComboBox *m_source;
    QLabel *m_sourceHint;
    QPushButton *m_anew;
};

} // namespace kq
