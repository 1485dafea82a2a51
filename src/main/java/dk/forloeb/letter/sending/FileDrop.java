package dk.forloeb.letter.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.letter.LetterFailure;
import dk.forloeb.letter.LetterNotSentException;
import dk.forloeb.letter.OutgoingLetter;
import dk.forloeb.letter.Recipient;
import dk.forloeb.letter.RecipientKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A folder from which another system fetches letters: {@code <id>.pdf} and then {@code <id>.json}, each under its final
 * name only when it is whole. Whoever finds the JSON may fetch both, and deletes or moves the PDF before the JSON. What was
 * fetched is remembered in {@code <id>.done}, an empty file that keeps a letter from being put there again.
 *
 * <p>The JSON says who gets it: {@code recipientCpr} for the citizen, who is named by nothing else; for others
 * {@code recipientKind} (VIRKSOMHED, KOMMUNE, FORVALTNING, VAERGE), {@code recipientName}, and as far as they are known
 * {@code recipientCvr} or {@code recipientMunicipality} and {@code recipientAddress}.
 */
final class FileDrop {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final String messageType;
    private final ObjectMapper json;

    FileDrop(Path folder, String messageType, ObjectMapper json) {
        this.folder = folder;
        this.messageType = messageType;
        this.json = json;
    }

    void put(OutgoingLetter letter) {
        Path done = folder.resolve(letter.id() + ".done");
        try {
            makeFolder();
            if (Files.exists(done)) {
                return;
            }
            byte[] pdf = letter.pdf().get();
            write(letter.id() + ".pdf", pdf);
            write(letter.id() + ".json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(about(letter, pdf)));
            Files.createFile(done);
        } catch (IOException unwritable) {
            throw new LetterNotSentException(LetterFailure.MAPPE_KAN_IKKE_SKRIVES);
        }
    }

    private Map<String, Object> about(OutgoingLetter letter, byte[] pdf) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("messageId", letter.id().toString());
        about.put("messageType", messageType);
        about.putAll(recipient(letter));
        about.put("label", letter.title());
        about.put("letterKind", letter.kind().name());
        about.put("caseNo", letter.trajectoryNo());
        about.put(
                "writtenAt",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(letter.writtenAt().withNano(0)));
        about.put("document", letter.id() + ".pdf");
        about.put("documentSha256", sha256(pdf));
        return about;
    }

    private static Map<String, Object> recipient(OutgoingLetter letter) {
        Recipient recipient = letter.recipient();
        Map<String, Object> about = new LinkedHashMap<>();
        if (recipient.isCitizen()) {
            about.put("recipientCpr", letter.citizen().digits());
            return about;
        }
        about.put("recipientKind", recipient.kind().name());
        about.put("recipientName", recipient.name());
        if (recipient.number() != null) {
            about.put(
                    recipient.kind() == RecipientKind.KOMMUNE ? "recipientMunicipality" : "recipientCvr",
                    recipient.number());
        }
        if (recipient.address() != null) {
            about.put("recipientAddress", recipient.address());
        }
        return about;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + ".tmp");
        Files.write(unfinished, bytes);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
