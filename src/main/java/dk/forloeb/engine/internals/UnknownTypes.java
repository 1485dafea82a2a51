package dk.forloeb.engine.internals;

import java.io.Serializable;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Takes values of a type that no serializer knows, only to refuse them by the variable's name. */
final class UnknownTypes implements VariableSerializerFactory, TypedValueSerializer<TypedValue>, Serializable {

    private static final long serialVersionUID = 1L;

    private final VariableAllowList allowList;

    UnknownTypes(VariableAllowList allowList) {
        this.allowList = allowList;
    }

    @Override
    public TypedValueSerializer<?> getSerializer(String serializerName) {
        return null;
    }

    @Override
    public TypedValueSerializer<?> getSerializer(TypedValue value) {
        return this;
    }

    @Override
    public String getName() {
        return "unknown";
    }

    @Override
    public ValueType getType() {
        return ValueType.OBJECT;
    }

    @Override
    public void writeValue(TypedValue value, ValueFields valueFields) {
        if (valueFields instanceof VariableInstanceEntity variable) {
            allowList.check(variable.getName(), value);
        }
        throw Refusal.badRequest("Værdien har en type, som procesmotoren ikke kan gemme.");
    }

    @Override
    public TypedValue readValue(ValueFields valueFields, boolean deserializeValue, boolean asTransientValue) {
        throw new UnsupportedOperationException("Values of unknown types are never stored.");
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return true;
    }

    @Override
    public TypedValue convertToTypedValue(UntypedValueImpl untypedValue) {
        return Variables.objectValue(untypedValue.getValue(), untypedValue.isTransient())
                .create();
    }

    @Override
    public String getSerializationDataformat() {
        return null;
    }

    @Override
    public boolean isMutableValue(TypedValue typedValue) {
        return false;
    }
}
