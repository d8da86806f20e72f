"""What speaks for each line as headline, body or neither: its shape, its neighbours, what the text speaks of; and the best path over all."""
