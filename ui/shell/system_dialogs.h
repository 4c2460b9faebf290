#pragma once

#include "ui/frame/dialogs.h"

#include <functional>

namespace kq {

/// The questions as real windows. Files are asked for by the system's own dialogs.
class SystemDialogs final : public Dialogs {
public:
    /// @p folder is where file dialogs begin; later they begin where the last one ended.
    explicit SystemDialogs(QString folder);

    void openFiles(QWidget *parent, const FileQuestion &question,
                   std::function<void(const QStringList &)> chosen) override;
    void saveFile(QWidget *parent, const FileQuestion &question,
                  std::function<void(const QString &)> chosen) override;
    void chooseFolder(QWidget *parent, const QString &title,
                      std::function<void(const QString &)> chosen) override;
    void confirm(QWidget *parent, const Confirmation &question,
                 std::function<void()> agreed) override;
    void askText(QWidget *parent, const TextQuestion &question,
                 std::function<void(const QString &)> answered) override;
    void choose(QWidget *parent, const Choice &question, std::function<void(int)> chosen) override;
    void showInFolder(const QString &path) override;
    void openWithSystem(const QString &address) override;

private:
    QString m_folder;
};

} // namespace kq
