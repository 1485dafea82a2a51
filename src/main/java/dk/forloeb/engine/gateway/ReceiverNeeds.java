package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FormNeeds;
import dk.forloeb.engine.FormReceiver;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the receivers, which refuse by the same conditions. */
@Component
class ReceiverNeeds implements FormNeeds {

    private final ObjectProvider<FormReceiver> receivers;

    ReceiverNeeds(ObjectProvider<FormReceiver> receivers) {
        this.receivers = receivers;
    }

    @Override
    public List<String> missing(String formId, String trajectoryNo) {
        return receivers.stream()
                .filter(receiver -> receiver.formId().equals(formId))
                .findFirst()
                .map(receiver -> receiver.missing(trajectoryNo))
                .orElse(List.of());
    }
}
