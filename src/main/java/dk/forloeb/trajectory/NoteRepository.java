package dk.forloeb.trajectory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoteRepository extends JpaRepository<Note, UUID> {

    List<Note> findByTrajectoryNoAndVisibilityInOrderByAt(String trajectoryNo, Collection<NoteVisibility> visible);
}
