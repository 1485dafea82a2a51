package dk.forloeb.engine.internals;

import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Puts {@link VariableAllowList} at the one point that every variable passes, whatever set it: the serializer that
 * writes a value into a variable instance (also transient ones, those of batches, and those of started conditions).
 * Search terms of queries pass the same serializers but no variable instance, and are left alone.
 */
final class AllowListSerializers extends DefaultVariableSerializers {

    private static final long serialVersionUID = 1L;

    private final VariableAllowList allowList;
    private final UnknownTypes unknownTypes;

    AllowListSerializers(DefaultVariableSerializers serializers, VariableAllowList allowList) {
        super(serializers);
        this.allowList = allowList;
        this.unknownTypes = new UnknownTypes(allowList);
    }

    @Override
    public TypedValueSerializer<?> findSerializerForValue(TypedValue value, VariableSerializerFactory fallback) {
        // Without this fallback the engine would answer with the value itself in its message.
        return guarded(super.findSerializerForValue(value, unknownTypes));
    }

    @Override
    public VariableSerializers join(VariableSerializers other) {
        return new AllowListSerializers((DefaultVariableSerializers) super.join(other), allowList);
    }

    private <T extends TypedValue> TypedValueSerializer<T> guarded(TypedValueSerializer<T> serializer) {
        return new Guarded<>(serializer, allowList);
    }

    private record Guarded<T extends TypedValue>(TypedValueSerializer<T> serializer, VariableAllowList allowList)
            implements TypedValueSerializer<T> {

        @Override
        public String getName() {
            return serializer.getName();
        }

        @Override
        public ValueType getType() {
            return serializer.getType();
        }

        @Override
        public void writeValue(T value, ValueFields valueFields) {
            if (valueFields instanceof VariableInstanceEntity variable) {
                allowList.check(variable.getName(), value);
            }
            serializer.writeValue(value, valueFields);
        }

        @Override
        public T readValue(ValueFields valueFields, boolean deserializeValue, boolean asTransientValue) {
            return serializer.readValue(valueFields, deserializeValue, asTransientValue);
        }

        @Override
        public boolean canHandle(TypedValue value) {
            return serializer.canHandle(value);
        }

        @Override
        public T convertToTypedValue(UntypedValueImpl untypedValue) {
            return serializer.convertToTypedValue(untypedValue);
        }

        @Override
        public String getSerializationDataformat() {
            return serializer.getSerializationDataformat();
        }

        @Override
        public boolean isMutableValue(T typedValue) {
            return serializer.isMutableValue(typedValue);
        }
    }
}
