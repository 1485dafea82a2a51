package dk.forloeb.employment;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClosingRepository extends JpaRepository<Closing, String> {}
