package dk.forloeb.letter.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.letter.Channel;
import dk.forloeb.letter.LetterProperties;
import dk.forloeb.letter.LetterSender;
import dk.forloeb.letter.OutgoingLetter;
import org.springframework.stereotype.Component;

/** Letters for the print centre, which finds addresses that are not given in CPR and CVR, fetched from folder {@code print}. */
@Component
class PrintFiles implements LetterSender {

    private final FileDrop drop;

    PrintFiles(LetterProperties properties, ObjectMapper json) {
        this.drop = new FileDrop(properties.directory().resolve("print"), "FYSISK", json);
    }

    @Override
    public Channel channel() {
        return Channel.FYSISK;
    }

    @Override
    public void send(OutgoingLetter letter) {
        drop.put(letter);
    }
}
