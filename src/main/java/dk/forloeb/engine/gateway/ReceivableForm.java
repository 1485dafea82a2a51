package dk.forloeb.engine.gateway;

import dk.forloeb.engine.deployment.FormCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** A form may be deployed when the gateway can check everything that it lets people submit. */
@Component
class ReceivableForm implements FormCheck {

    @Override
    public List<String> problems(String file, byte[] json) {
        try {
            FormSchema.parse(json);
            return List.of();
        } catch (FormSchemaException unusable) {
            return unusable.problems();
        }
    }
}
