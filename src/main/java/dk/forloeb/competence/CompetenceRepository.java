package dk.forloeb.competence;

import org.springframework.data.jpa.repository.JpaRepository;

interface CompetenceRepository extends JpaRepository<CompetenceProfile, String> {}
