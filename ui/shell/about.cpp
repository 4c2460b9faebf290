#include "ui/shell/about.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

struct About {
    Q_DECLARE_TR_FUNCTIONS(kq::About)
};

} // namespace

void showAbout(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"about"_s);
    dialog->setWindowTitle(About::tr("About Khách Quen"));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::insideCard);
    column->setSpacing(space::betweenFields);
    auto *logo = new QLabel(dialog);
    logo->setPixmap(programIcon().pixmap(64, 64));
    auto *name =
        new QLabel(About::tr("Khách Quen %1").arg(QCoreApplication::applicationVersion()), dialog);
    setTextRole(name, TextRole::PageTitle);
    auto *text = new QLabel(
        About::tr("Knows who your regular customers are and what to do for them. Everything stays "
                  "in one file on this computer: no account, no server, no upload."),
        dialog);
    auto *licence = new QLabel(
        About::tr(
            "Free software under the GNU General Public License, version 3 or later. It comes "
            "without any warranty. Made with Qt %1 and the libraries named in LICENSES.md.")
            .arg(QLatin1String(qVersion())),
        dialog);
    setTextRole(licence, TextRole::Note);
    for (QLabel *label : {text, licence}) {
        label->setWordWrap(true);
        label->setFixedWidth(420);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    for (QWidget *part : std::initializer_list<QWidget *>{logo, name, text, licence, buttons})
        column->addWidget(part);
    dialog->open();
}

} // namespace kq
