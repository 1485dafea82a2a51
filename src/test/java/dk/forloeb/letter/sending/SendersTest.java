package dk.forloeb.letter.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.letter.Channel;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterNotSentException;
import dk.forloeb.letter.LetterProperties;
import dk.forloeb.letter.LetterSender;
import dk.forloeb.letter.OutgoingLetter;
import dk.forloeb.letter.Recipient;
import dk.forloeb.letter.RecipientKind;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What every carrier of letters keeps to, and what each leaves where. */
class SendersTest {

    private static final UUID ID = UUID.fromString("2f0c7c1e-8a4b-4a0e-9f56-0d7b9b0c1a11");
    private static final byte[] PDF = "%PDF-1.7 Sara Prøve".getBytes(StandardCharsets.UTF_8);

    private static final Recipient CITIZEN = new Recipient(RecipientKind.BORGER, null, null, null);

    private final GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP);

    @TempDir
    private Path folder;

    @BeforeEach
    void startMailServer() {
        mailServer.start();
    }

    @AfterEach
    void stopMailServer() {
        mailServer.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGITAL_POST", "FYSISK", "E_MAIL"})
    void namesNobodyOutsideTheLetter(Channel channel) throws Exception {
        sender(channel).send(letter(ID, null));

        assertThat(files()).noneMatch(SendersTest::tells);
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            message.removeHeader("To");
            assertThat(GreenMailUtil.getWholeMessage(message)).matches(text -> !tells(text));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGITAL_POST", "FYSISK"})
    void leavesDocumentAndDescription(Channel channel) throws IOException {
        sender(channel).send(letter(ID, null));

        Path place = folder.resolve(channel == Channel.DIGITAL_POST ? "digital-post" : "print");
        assertThat(files()).containsExactlyInAnyOrder(ID + ".pdf", ID + ".json", ID + ".done");
        assertThat(place.resolve(ID + ".pdf")).hasBinaryContent(PDF);
        JsonNode about = new ObjectMapper().readTree(place.resolve(ID + ".json").toFile());
        assertThat(about.fieldNames())
                .toIterable()
                .containsExactly(
                        "messageId",
                        "messageType",
                        "recipientCpr",
                        "label",
                        "letterKind",
                        "caseNo",
                        "writtenAt",
                        "document",
                        "documentSha256");
        assertThat(about.path("messageId").asText()).isEqualTo(ID.toString());
        assertThat(about.path("messageType").asText()).isEqualTo(channel.name());
        assertThat(about.path("recipientCpr").asText()).isEqualTo("0101901234");
        assertThat(about.path("documentSha256").asText()).hasSize(64);
        assertThat(Files.getPosixFilePermissions(place)).hasSize(3);
    }

    @Test
    void describesACompanyByItsNumberAndNamesNoCitizen() throws IOException {
        sender(Channel.DIGITAL_POST).send(toOther(LetterKind.L07V, Recipient.company("Køkken ApS", "12345678")));

        JsonNode about = description("digital-post");
        assertThat(about.path("recipientKind").asText()).isEqualTo("VIRKSOMHED");
        assertThat(about.path("recipientName").asText()).isEqualTo("Køkken ApS");
        assertThat(about.path("recipientCvr").asText()).isEqualTo("12345678");
        assertThat(about.has("recipientCpr")).isFalse();
        assertThat(about.has("recipientMunicipality")).isFalse();
        assertThat(about.has("recipientAddress")).isFalse();
    }

    @Test
    void describesAMunicipalityByItsCode() throws IOException {
        sender(Channel.DIGITAL_POST).send(toOther(LetterKind.L18, Recipient.municipality("157")));

        JsonNode about = description("digital-post");
        assertThat(about.path("recipientName").asText()).isEqualTo("Gentofte Kommune");
        assertThat(about.path("recipientMunicipality").asText()).isEqualTo("157");
        assertThat(about.has("recipientCvr")).isFalse();
    }

    @Test
    void tellsPrintTheAddressOfWhoeverHasNoNumber() throws IOException {
        sender(Channel.FYSISK).send(toOther(LetterKind.L19, Recipient.guardian("Far Prøve", "Prøvevej 1")));

        JsonNode about = description("print");
        assertThat(about.path("recipientAddress").asText()).isEqualTo("Prøvevej 1");
        assertThat(about.has("recipientCvr")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGITAL_POST", "FYSISK"})
    void putsNoLetterThereTwice(Channel channel) throws IOException {
        sender(channel).send(letter(ID, null));
        Path place = folder.resolve(channel == Channel.DIGITAL_POST ? "digital-post" : "print");
        // The carrier has fetched it.
        Files.delete(place.resolve(ID + ".pdf"));
        Files.delete(place.resolve(ID + ".json"));

        sender(channel).send(letter(ID, null));

        assertThat(files()).containsExactly(ID + ".done");
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGITAL_POST", "FYSISK"})
    void finishesWhatACrashLeftHalfDone(Channel channel) throws IOException {
        Path place =
                Files.createDirectories(folder.resolve(channel == Channel.DIGITAL_POST ? "digital-post" : "print"));
        Files.writeString(place.resolve(ID + ".pdf.tmp"), "%PD");
        Files.write(place.resolve(ID + ".pdf"), PDF);

        sender(channel).send(letter(ID, null));

        assertThat(files()).contains(ID + ".json", ID + ".done");
        assertThat(place.resolve(ID + ".pdf")).hasBinaryContent(PDF);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGITAL_POST", "FYSISK"})
    void saysThatTheFolderCannotBeWritten(Channel channel) throws IOException {
        Files.writeString(folder.resolve(channel == Channel.DIGITAL_POST ? "digital-post" : "print"), "no folder");

        assertThatThrownBy(() -> sender(channel).send(letter(ID, null)))
                .isInstanceOf(LetterNotSentException.class)
                .hasMessage("Letter not sent: MAPPE_KAN_IKKE_SKRIVES");
    }

    @Test
    void tellsByMailThatALetterHasCome() throws Exception {
        sender(Channel.E_MAIL).send(letter(ID, null));

        MimeMessage message = mailServer.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Du har fået et brev fra kommunen");
        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@forloeb>");
        assertThat(message.getAllRecipients()[0]).hasToString("sara@borger.example");
        assertThat(message.getContent().toString()).contains("Læs det i Digital Post");
    }

    @Test
    void bringsAnAppointmentAlong() throws Exception {
        sender(Channel.E_MAIL).send(letter(ID, LocalDateTime.of(2026, 7, 1, 10, 30)));

        String whole = GreenMailUtil.getWholeMessage(mailServer.getReceivedMessages()[0]);
        assertThat(whole).contains("text/calendar", "aftale.ics").doesNotContain("F-2026-000123");
        assertThat(Invitation.of(letter(ID, LocalDateTime.of(2026, 7, 1, 10, 30))))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:" + ID + "@forloeb\r\n", "DTSTAMP:20260302T080000Z\r\n")
                .contains("DTSTART:20260701T083000Z\r\n", "DTEND:20260701T093000Z\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .matches(text -> !tells(text));
    }

    @Test
    void saysThatTheMailServerIsDown() {
        mailServer.stop();

        assertThatThrownBy(() -> sender(Channel.E_MAIL).send(letter(ID, null)))
                .isInstanceOf(LetterNotSentException.class)
                .hasMessage("Letter not sent: SMTP_FEJL")
                .hasNoCause();
        mailServer.start();
        assertThatCode(() -> sender(Channel.E_MAIL).send(letter(ID, null))).doesNotThrowAnyException();
    }

    private LetterSender sender(Channel channel) {
        LetterProperties properties = new LetterProperties(
                folder,
                null,
                Duration.ofSeconds(20),
                new LetterProperties.Retry(Duration.ofMinutes(1), Duration.ofHours(1), 12),
                new LetterProperties.Authority("Prøve Kommune", "x", "x", "x"),
                Map.of(),
                null,
                new LetterProperties.Notices("noreply@proeve.example"));
        if (channel == Channel.E_MAIL) {
            JavaMailSenderImpl mail = new JavaMailSenderImpl();
            mail.setHost("localhost");
            mail.setPort(ServerSetupTest.SMTP.getPort());
            return new MailNotice(mail, properties);
        }
        return channel == Channel.FYSISK
                ? new PrintFiles(properties, new ObjectMapper())
                : new DigitalPostFiles(properties, new ObjectMapper());
    }

    private static OutgoingLetter letter(UUID id, LocalDateTime meeting) {
        return new OutgoingLetter(
                id,
                LetterKind.L01,
                "F-2026-000123",
                "Velkommen til dit forløb",
                () -> PDF,
                Cpr.parse("010190-1234", LocalDate.of(2026, 3, 2)),
                CITIZEN,
                "sara@borger.example",
                LocalDateTime.of(2026, 3, 2, 9, 0),
                meeting);
    }

    private static OutgoingLetter toOther(LetterKind kind, Recipient recipient) {
        return new OutgoingLetter(
                ID,
                kind,
                "F-2026-000123",
                "Aftale",
                () -> PDF,
                null,
                recipient,
                null,
                LocalDateTime.of(2026, 3, 2, 9, 0),
                null);
    }

    private JsonNode description(String place) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(place).resolve(ID + ".json").toFile());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean tells(String text) {
        return Stream.of("Sara", "sara@", "010190", "0101901234", "Velkommen").anyMatch(text::contains);
    }
}
