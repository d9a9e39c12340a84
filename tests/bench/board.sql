SELECT cell.id, name, kind FROM cell JOIN cell_state ON cell_id = cell.id
WHERE trashed_at IS NULL AND kind <> 'committee'
  AND (from_date IS NULL OR from_date = '?' OR from_date <= @day) AND (to_date IS NULL OR (to_date <> '?' AND to_date > @day))
ORDER BY name_sort;
SELECT cell_id, standing, count(*) FROM cell_member JOIN person ON person.id = person_id
WHERE trashed_at IS NULL
  AND (from_date IS NULL OR from_date = '?' OR from_date <= @day) AND (to_date IS NULL OR (to_date <> '?' AND to_date > @day))
GROUP BY cell_id, standing;
SELECT cell_id, post, person_id, full_name, from_date FROM cell_post JOIN person ON person.id = person_id
WHERE trashed_at IS NULL
  AND (from_date IS NULL OR from_date = '?' OR from_date <= @day) AND (to_date IS NULL OR (to_date <> '?' AND to_date > @day));
SELECT cell_id, max(from_date) FROM cell_member WHERE standing = 'probationary' AND from_date <= @day GROUP BY cell_id;
SELECT cell_id, count(*) FROM cell_member JOIN person ON person.id = person_id
WHERE trashed_at IS NULL AND standing = 'official' AND birth_date <= date(@day, '-69 years')
  AND (from_date IS NULL OR from_date = '?' OR from_date <= @day) AND (to_date IS NULL OR (to_date <> '?' AND to_date > @day))
GROUP BY cell_id;
SELECT cell_id, count(*) FROM sympathizer_stay JOIN sympathizer ON sympathizer.id = sympathizer_id
WHERE trashed_at IS NULL AND stopped_on IS NULL AND admitted_on IS NULL
  AND (from_date IS NULL OR from_date = '?' OR from_date <= @day) AND (to_date IS NULL OR (to_date <> '?' AND to_date > @day))
GROUP BY cell_id
