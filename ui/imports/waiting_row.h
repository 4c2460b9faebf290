#pragma once

#include "core/base/language.h"
#include "core/importing/watched_folders.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kq {

/// A new file of a watched folder: what it holds, what its import would do, and the answers to it.
class WaitingRow : public QWidget {
    Q_OBJECT
public:
    explicit WaitingRow(const QString &path, QWidget *parent = nullptr);

    /// @p wanted: the owner has said that it is to be imported, and it has not been yet.
    void show(const WaitingFile &file, bool wanted, Language language);
    [[nodiscard]] const QString &path() const { return m_path; }

Q_SIGNALS:
    void importWanted(const QString &path);
    void lookWanted(const QString &path);
    void leaveOutWanted(const QString &path);

private:
    QString m_path;
    QLabel *m_name;
    QLabel *m_what;
    QPushButton *m_import;
    QPushButton *m_look;
    QPushButton *m_leaveOut;
};

/// What a waiting file holds and what its import would do, in a line.
QString describe(const WaitingFile &file, Language language);

} // namespace kq
