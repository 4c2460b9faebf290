#include "ui/models/called_name.h"

#include <QCoreApplication>

namespace kq {

namespace {

struct CalledName {
    Q_DECLARE_TR_FUNCTIONS(kq::CalledName)
};

} // namespace

QString calledName(const QString &name, const QStringList &codes)
{
    if (!name.isEmpty())
        return name;
    return codes.isEmpty()
               ? CalledName::tr("A customer without a name")
               : CalledName::tr("Code %1", "of a customer without a name").arg(codes.front());
}

} // namespace kq
