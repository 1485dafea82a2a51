package dk.forloeb.coordination;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActionRepository extends JpaRepository<CoordinationAction, UUID> {

    List<CoordinationAction> findByRequestIdInOrderByItemNo(Collection<UUID> requestIds);
}
