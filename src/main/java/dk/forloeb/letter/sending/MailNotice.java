package dk.forloeb.letter.sending;

import dk.forloeb.letter.Channel;
import dk.forloeb.letter.LetterFailure;
import dk.forloeb.letter.LetterNotSentException;
import dk.forloeb.letter.LetterProperties;
import dk.forloeb.letter.LetterSender;
import dk.forloeb.letter.OutgoingLetter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Tells a citizen by e-mail (SMTP) that a letter has come. An e-mail can be read on the way, so it says nothing about whom
 * or what; a meeting comes along as an appointment that says when. The message id is the delivery's, by which mail servers
 * know a message that they have seen.
 */
@Component
@ConditionalOnProperty(prefix = "forloeb.letter.notices", name = "from")
class MailNotice implements LetterSender {

    private static final String SUBJECT = "Du har fået et brev fra kommunen";
    private static final String TEXT =
            """
            Hej

            Du har fået et brev fra kommunen. Læs det i Digital Post eller i din postkasse.

            Du kan ikke svare på denne besked.
            """;

    private final JavaMailSender mail;
    private final LetterProperties properties;

    MailNotice(JavaMailSender mail, LetterProperties properties) {
        this.mail = mail;
        this.properties = properties;
    }

    @Override
    public Channel channel() {
        return Channel.E_MAIL;
    }

    @Override
    public void send(OutgoingLetter letter) {
        try {
            mail.send(message(letter));
        } catch (MessagingException | MailException unsent) {
            throw new LetterNotSentException(LetterFailure.SMTP_FEJL);
        }
    }

    private MimeMessage message(OutgoingLetter letter) throws MessagingException {
        boolean meeting = letter.meetingStartsAt() != null;
        MimeMessage message = new FixedIdMessage(letter.id() + "@forloeb");
        MimeMessageHelper helper = new MimeMessageHelper(message, meeting, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.notices().from());
        helper.setTo(Objects.requireNonNull(letter.email(), "e-mail"));
        helper.setSubject(SUBJECT);
        helper.setText(TEXT);
        if (meeting) {
            helper.addAttachment(
                    "aftale.ics",
                    new ByteArrayResource(Invitation.of(letter).getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=PUBLISH");
        }
        return message;
    }

    /** Keeps its message id when it is saved; the usual one makes a new one. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        private FixedIdMessage(String id) {
            super(new JavaMailSenderImpl().getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
