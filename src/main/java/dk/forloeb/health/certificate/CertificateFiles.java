package dk.forloeb.health.certificate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.forloeb.health.CertificateCarrier;
import dk.forloeb.health.CertificateOrder;
import dk.forloeb.health.CertificateProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * A folder with {@code <id>-anmodning.json} and {@code <id>-rykker.json}, each under its name only when it is whole. The
 * doctors' system fetches and deletes them; an empty {@code .done} keeps a request from being put there again.
 */
@Component
class CertificateFiles implements CertificateCarrier {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final ObjectMapper json;

    CertificateFiles(CertificateProperties properties, ObjectMapper json) {
        this.folder = properties.directory();
        this.json = json;
    }

    @Override
    public void carry(CertificateOrder order) {
        String name = order.id() + (order.reminder() ? "-rykker" : "-anmodning");
        try {
            makeFolder();
            Path done = folder.resolve(name + ".done");
            if (Files.exists(done)) {
                return;
            }
            Path unfinished = folder.resolve(name + ".tmp");
            Files.write(unfinished, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(about(order)));
            Files.move(unfinished, folder.resolve(name + ".json"), StandardCopyOption.ATOMIC_MOVE);
            Files.createFile(done);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder for requests to doctors can't be written to.", unwritable);
        }
    }

    private static Map<String, Object> about(CertificateOrder order) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("requestId", order.id().toString());
        about.put("kind", order.reminder() ? "RYKKER" : "ANMODNING");
        about.put("caseNo", order.trajectoryNo());
        about.put("citizenCpr", order.citizen().digits());
        about.put("form", order.form().name());
        about.put("legalBasis", order.basis().name());
        about.put("doctor", order.doctor());
        about.put("question", order.question());
        about.put("answerBy", order.dueOn().toString());
        return about;
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
