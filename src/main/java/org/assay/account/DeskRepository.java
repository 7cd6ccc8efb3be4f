package org.assay.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface DeskRepository extends JpaRepository<Desk, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Desk> findLockedById(UUID id);
}
