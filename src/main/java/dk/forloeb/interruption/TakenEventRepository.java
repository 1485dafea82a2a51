package dk.forloeb.interruption;

import org.springframework.data.jpa.repository.JpaRepository;

interface TakenEventRepository extends JpaRepository<TakenEvent, String> {}
