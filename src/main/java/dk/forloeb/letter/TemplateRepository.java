package dk.forloeb.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TemplateRepository extends JpaRepository<TemplateVersion, UUID> {

    Optional<TemplateVersion> findFirstByKindOrderByVersionNoDesc(LetterKind kind);

    List<TemplateVersion> findByKindOrderByVersionNoDesc(LetterKind kind);

    /** The newest version of each letter that has one. */
    @Query("select t from TemplateVersion t where t.versionNo ="
            + " (select max(newer.versionNo) from TemplateVersion newer where newer.kind = t.kind)")
    List<TemplateVersion> findNewest();
}
