#include "ui/shell/system_dialogs.h"

#include "ui/shell/question_dialogs.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QStringList filtersOf(const FileQuestion &question)
{
    QStringList filters;
    for (const FileKind &kind : question.kinds)
        filters << kind.name + u" ("_s + kind.patterns.join(u' ') + u')';
    return filters;
}

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

/// A name that no file system refuses: pictures are named after titles such as "Revenue 1/2".
QString usableName(QString name)
{
    for (const QChar sign : QStringView(u"/\\:*?\"<>|"))
        name.replace(sign, u'-');
    return name;
}

} // namespace

SystemDialogs::SystemDialogs(QString folder)
    : m_folder(std::move(folder))
{}

void SystemDialogs::openFiles(QWidget *parent, const FileQuestion &question,
                              std::function<void(const QStringList &)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question.title, m_folder);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(filtersOf(question));
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [this, chosen = std::move(chosen)](const QStringList &files) {
                         m_folder = QFileInfo(files.value(0)).path();
                         chosen(files);
                     });
    dialog->open();
}

void SystemDialogs::saveFile(QWidget *parent, const FileQuestion &question,
                             std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question.title, m_folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filtersOf(question));
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(usableName(question.suggestedName));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [this, chosen = std::move(chosen)](const QString &file) {
                         m_folder = QFileInfo(file).path();
                         chosen(file);
                     });
    dialog->open();
}

void SystemDialogs::chooseFolder(QWidget *parent, const QString &title,
                                 std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, title, m_folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [this, chosen = std::move(chosen)](const QString &folder) {
                         m_folder = folder;
                         chosen(folder);
                     });
    dialog->open();
}

void SystemDialogs::confirm(QWidget *parent, const Confirmation &question,
                            std::function<void()> agreed)
{
    auto *dialog = new ConfirmDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(agreed));
    dialog->open();
}

void SystemDialogs::askText(QWidget *parent, const TextQuestion &question,
                            std::function<void(const QString &)> answered)
{
    auto *dialog = new TextDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [dialog, answered = std::move(answered)] { answered(dialog->text()); });
    dialog->open();
}

void SystemDialogs::choose(QWidget *parent, const Choice &question, std::function<void(int)> chosen)
{
    auto *dialog = new ChoiceDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [dialog, chosen = std::move(chosen)] { chosen(dialog->chosen()); });
    dialog->open();
}

void SystemDialogs::showInFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

void SystemDialogs::openWithSystem(const QString &address)
{
    QDesktopServices::openUrl(QUrl::fromUserInput(address, QDir::currentPath()));
}

} // namespace kq
