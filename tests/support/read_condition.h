#pragma once

#include "core/condition/json.h"
#include "core/condition/operator_keys.h"

#include <QByteArray>

namespace kq::test {

/// A shop with one attribute of each type, named for it.
class SomeAttributes final : public AttributeTypes {
public:
    [[nodiscard]] std::optional<ValueType> typeOf(QStringView name) const override
    {
        return fromKey<ValueType>(name);
    }
};

/// A document that holds @p leaf alone.
inline QByteArray documentOf(const QByteArray &leaf)
{
    return R"({"version":1,"match":"all","conditions":[)" + leaf + "]}";
}

inline Result<Condition> read(const QByteArray &json)
{
    return readCondition(json, SomeAttributes());
}

} // namespace kq::test
