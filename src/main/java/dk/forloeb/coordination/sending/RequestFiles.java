package dk.forloeb.coordination.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.coordination.OutgoingRequest;
import dk.forloeb.coordination.Problem;
import dk.forloeb.coordination.RequestNotSharedException;
import dk.forloeb.coordination.SocialPort;
import dk.forloeb.letter.LetterProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The folder {@code forvaltning} beside the letters', from which the secure mail of the municipality fetches requests:
 * {@code <id>.json}, under its final name only when it is whole. Whoever has fetched it deletes or moves it. What was put
 * there is remembered in {@code <id>.done}, an empty file that keeps a request from being put there again. Names say
 * nothing of the citizen.
 */
@Component
class RequestFiles implements SocialPort {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final ObjectMapper json;

    RequestFiles(LetterProperties properties, ObjectMapper json) {
        this.folder = properties.directory().resolve("forvaltning");
        this.json = json;
    }

    @Override
    public void share(OutgoingRequest request) {
        Path done = folder.resolve(request.id() + ".done");
        try {
            makeFolder();
            if (Files.exists(done)) {
                return;
            }
            Path unfinished = folder.resolve(request.id() + ".json.tmp");
            Files.write(unfinished, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content(request)));
            Files.move(unfinished, folder.resolve(request.id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
            Files.createFile(done);
        } catch (IOException unwritable) {
            throw new RequestNotSharedException();
        }
    }

    private static Map<String, Object> content(OutgoingRequest request) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("messageId", request.id().toString());
        content.put("requestNo", request.no());
        content.put("administration", request.administration().name());
        content.put("contactPerson", request.contactPerson());
        content.put("citizenCpr", request.citizen().digits());
        content.put("citizenName", request.citizenName());
        content.put("basis", request.basis());
        content.put(
                "problems",
                request.problems().stream().sorted().map(Problem::label).toList());
        content.put("question", request.question());
        putIfShared(content, "danishLevel", request.danishLevel());
        putIfShared(content, "course", request.course());
        putIfShared(content, "function", request.function());
        content.put("answerBy", request.answerBy().toString());
        return content;
    }

    private static void putIfShared(Map<String, Object> content, String key, String value) {
        if (value != null) {
            content.put(key, value);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
        }
    }
}
