package dk.forloeb.letter.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.letter.Channel;
import dk.forloeb.letter.LetterProperties;
import dk.forloeb.letter.LetterSender;
import dk.forloeb.letter.OutgoingLetter;
import org.springframework.stereotype.Component;

/** Letters for Digital Post (SF1601 KombiPostAfsend), fetched from folder {@code digital-post}. */
@Component
class DigitalPostFiles implements LetterSender {

    private final FileDrop drop;

    DigitalPostFiles(LetterProperties properties, ObjectMapper json) {
        this.drop = new FileDrop(properties.directory().resolve("digital-post"), "DIGITAL_POST", json);
    }

    @Override
    public Channel channel() {
        return Channel.DIGITAL_POST;
    }

    @Override
    public void send(OutgoingLetter letter) {
        drop.put(letter);
    }
}
