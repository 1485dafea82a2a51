package dk.forloeb.screening;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseworkerRepository extends JpaRepository<Caseworker, String> {

    List<Caseworker> findByActiveTrueOrderByUserId();
}
